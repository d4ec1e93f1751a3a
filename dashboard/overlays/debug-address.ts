/** @module The address of a shop's page with the debug panel open, with reasons or with a preview. */
import { safeLink } from '../part/safe-link.ts'

/**
 * `page` as somebody types it: whole, or from the shop's first origin, else from `here`. The key stands in the fragment,
 * which no server sees. Null for what is no web address.
 */
export function debugAddress(
  page: string,
  { key, kind }: { key: string; kind: 'key' | 'preview' },
  origins: readonly string[],
  here: string,
): string | null {
  const typed = page.trim()
  const address = safeLink(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed || '/', origins, here)
  if (address === null) return null
  const url = new URL(address)
  url.searchParams.set('vitrine', 'debug')
  url.hash = `vitrine-${kind}=${key}`
  return url.href
}
