/** @module A mail server of the owner, as its address says: `smtps://user:password@host:465` or `smtp://…:587`. */

/** `tls`: from the first byte; `starttls`: before anything of worth is said, or not at all; `none`: for one's own machine. */
export interface SmtpServer {
  hostname: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  /** Null: the server asks nobody who they are. */
  user: { name: string; password: string } | null
}

/** `?tls=none` in the address is for servers of one's own machine. Null: it is no such address. */
export function smtpServer(address: string): SmtpServer | null {
  if (!URL.canParse(address)) return null
  const { protocol, hostname, port, username, password, searchParams } = new URL(address)
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') return null
  const isPlain = searchParams.get('tls') === 'none'
  const security = protocol === 'smtps:' ? 'tls' : isPlain ? 'none' : 'starttls'
  const user = username === '' ? null : { name: plain(username), password: plain(password) }
  return { hostname, port: Number(port) || (security === 'tls' ? 465 : 587), security, user }
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that stands for itself.
    return text
  }
}
