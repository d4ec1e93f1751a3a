/** @module Which addresses a feed may be fetched from: https of public hosts, never our own (safety rule 33). */

/** Names that only mean something inside a house. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/

/** Origins at which this Worker answers, as far as they are known; at least the one at which the owner set the feed. */
export type OwnOrigins = readonly string[]

/**
 * Null: it may be fetched. Else why not, as a sentence. A machine's own addresses (`http://localhost:3000`) are open only
 * where this Worker itself answers at such an address and at no other: under `npm start` and in tests. A deployed Worker is
 * asked by its public name, so there they are closed, whatever is set. Nor does a public host lead there: `first` is the
 * address that the owner set, where `url` is one that it leads to.
 */
export function addressFault(url: URL, own: OwnOrigins, first = url): string | null {
  const ours = own.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin))
  const host = bareHost(url)
  if (isLoopback(host)) return loopbackFault(url, isLoopback(bareHost(first)) ? ours : [])
  if (url.protocol !== 'https:') return 'The address must begin with https://.'
  if (url.port !== '') return 'The address must use the usual port of https, 443.'
  if (isNumeric(host)) return 'The address must name its host: a bare IP address is not fetched.'
  if (!host.includes('.') || INSIDE.test(host)) return `${host} is no public host.`
  if (ours.some((each) => bareHost(each) === host)) return 'The address is one of Vitrine itself.'
  return null
}

function loopbackFault(url: URL, ours: readonly URL[]): string | null {
  const isAtHome = ours.length > 0 && ours.every((each) => isLoopback(bareHost(each)))
  if (!isAtHome) return `${bareHost(url)} is no public host.`
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'The address must begin with https:// or http://.'
  return ours.some((each) => portOf(each) === portOf(url)) ? 'The address is one of Vitrine itself.' : null
}

/** `shop.example.` is `shop.example`. */
const bareHost = ({ hostname }: URL): string => hostname.toLowerCase().replace(/\.+$/, '')

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80')

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** URLs are written in their usual form by now: `0x7f.1` is `127.0.0.1`. */
const isNumeric = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host)
