/** @module Shop systems by the names that people know. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['bigcommerce', 'BigCommerce'],
  ['ecwid', 'Ecwid'],
  ['magento', 'Magento'],
  ['opencart', 'OpenCart'],
  ['prestashop', 'PrestaShop'],
  ['shopify', 'Shopify'],
  ['shopware', 'Shopware'],
  ['squarespace', 'Squarespace'],
  ['wix', 'Wix'],
  ['woocommerce', 'WooCommerce'],
])

/** `WooCommerce`; one that we do not know is named as it is. */
export const platformName = (platform: string): string => NAMES.get(platform) ?? platform
