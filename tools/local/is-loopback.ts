/** @module Whether an address is this very machine. */

/** True for `localhost`, names under `.localhost`, 127.0.0.0/8 and ::1, whatever the port. */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.toLowerCase()
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
