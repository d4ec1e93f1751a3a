/** @module From which of 65,536 crowds a request comes: enough to see that many come from one place, too little to say who. */
import { dayOf } from '../activity.ts'

/** Source: RFC 4291, 2.5.4: the first four groups name a network, whose addresses all belong to one subscriber. */
const NETWORK_GROUPS = 4

/**
 * A number from 0 to 65,535 for the network of an address: the whole of an IPv4 address, the first 64 bits of an IPv6 one.
 * Another one every day (UTC). 65,536 IPv4 addresses share each number, so no address can be found from it. Null where the
 * address is not known, or is this machine's own: then it is that of a proxy, and everybody's. `now` in ms UTC.
 */
export function networkCrowd(address: string | null, now: number): number | null {
  if (!address || OWN.test(address)) return null
  return hash16(`${dayOf(now)} ${networkOf(address.toLowerCase())}`)
}

const OWN = /^(::ffff:)?127\.|^::1$/i

function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  // IPv4 in IPv6 clothes (::ffff:192.0.2.1) is that IPv4 address.
  const last = address.split(':').at(-1) ?? ''
  if (last.includes('.')) return last
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind.length
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...behind]
  const network = all.slice(0, NETWORK_GROUPS)
  return network.map((group) => Number.parseInt(group || '0', 16).toString(16)).join(':')
}

/** FNV-1a, 32 bit, folded to 16 (http://www.isthe.com/chongo/tech/comp/fnv/, "xor folding"). */
function hash16(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return ((hash >>> 16) ^ hash) & 0xffff
}
