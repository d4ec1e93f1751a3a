/** @module Which shop system made this page; its adapter is loaded only there. */
import type { Adapter, Shop, StartAdapter } from './adapter-host.ts'
import { loadInTime } from './load.ts'

/**
 * By platform (and adapter's file): names of globals and selectors of which one is there. Never raw text, which deceives.
 * Source: HTTPArchive/wappalyzer's facts, and pages of real shops.
 */
const PROBES: Record<string, string> = {
  shopify: 'Shopify [name=shopify-digital-wallet]', woocommerce: 'body[class*=woocommerce] [content^=WooC]',
  squarespace: '[src*="squarespace.com/universal"]', wix: '#wix-viewer-model', prestashop: 'prestashop priceDisplayMethod',
  magento: 'hyva [type$=x-magento-init]', opencart: '[src*="catalog/view/"]', bigcommerce: 'BCData bodlEvents',
  shopware: '[class*=is-ctl-]', ecwid: 'Ecwid',
} // biome-ignore format: a table

/** The platform's name and its adapter; both undefined on other pages, the adapter also where it cannot be had. */
export let platform: string | undefined
export let adapter: Adapter | undefined

/** Looks once for the platform and starts its adapter. Never rejects. */
export async function meetPlatform(shop: () => Shop): Promise<void> {
  platform ??= Object.keys(PROBES).find((name) =>
    PROBES[name]!.split(' ').some((sign) => (/\W/.test(sign) ? document.querySelector(sign) : sign in window)),
  )
  if (!platform || adapter) return
  try {
    const { start } = await loadInTime<{ start: StartAdapter }>(platform)
    // Two reads may have waited for it.
    adapter ??= start(shop())
  } catch {
    // Blocked, or an odd shop: the page is read as any other.
  }
}
