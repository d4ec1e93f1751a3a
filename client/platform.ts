/** @module Which shop system made this page; its adapter is loaded only there. */
import type { Adapter, Shop, StartAdapter } from './adapter-host.ts'
import { load } from './load.ts'

/** By platform (and adapter's file): globals of which one exists, or a selector. Never raw text, which deceives. */
const PROBES: Record<string, [globals: string, selector: string]> = {
  shopify: ['Shopify', '[name=shopify-digital-wallet]'],
  woocommerce: [
    'wc_add_to_cart_params,woocommerce_params,wcSettings',
    '.woocommerce,.woocommerce-page,[content^=WooC]',
  ],
  squarespace: ['', '[src*="squarespace.com/universal"]'],
  wix: ['wixDevelopersAnalytics', '#wix-viewer-model'],
  prestashop: ['prestashop,priceDisplayMethod', ''],
  magento: ['hyva', '[type="text/x-magento-init"]'],
  opencart: ['', '[src*="catalog/view/"]'],
  bigcommerce: ['BCData,bodlEvents', ''],
  shopware: ['', '[class*=is-ctl-]'],
  ecwid: ['Ecwid', ''],
}

/** The platform's name and its adapter; both undefined on other pages, the adapter also where it cannot be had. */
export let platform: string | undefined
export let adapter: Adapter | undefined

/** Looks once for the platform and starts its adapter. Never rejects. */
export async function meetPlatform(shop: () => Shop): Promise<void> {
  platform ??= Object.keys(PROBES).find((name) => {
    const [globals, selector] = PROBES[name]!
    return globals.split(',').some((each) => each in window) || (selector && document.querySelector(selector))
  })
  if (!platform || adapter) return
  try {
    const { start } = await load<{ start: StartAdapter }>(platform)
    // Two reads may have waited for it.
    adapter ??= start(shop())
  } catch {
    // Blocked, or an odd shop: the page is read as any other.
  }
}
