/** @module Serves the shop page and the overlay chunk on loopback, built into memory as it is shipped. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scriptParts } from '../core-script.ts'
import { productPicture } from './product-picture.ts'
import { type Look, shopPage } from './shop-page.ts'

/** The strictest policy a shop can have and still run a script (case B02), and no clipboard. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-x' 'strict-dynamic'; img-src 'self'; style-src 'none'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'permissions-policy': 'clipboard-write=()',
}

export interface ShopServer {
  /** Address of the page. */
  address: (look: Look) => string
  close: () => void
}

/** Starts the server on a free port. */
export async function serveShop(): Promise<ShopServer> {
  const answer = (path: string, response: ServerResponse) => {
    const send = (type: string, body: string) => response.setHeader('content-type', type).end(body)
    const chunk = scriptParts.get(path.replace(/^\/(\w+)\.js$/, '$1'))
    if (chunk !== undefined) return send('text/javascript', chunk)
    const picture = path.startsWith('/picture/') ? productPicture(path.slice(9, -4)) : null
    if (picture !== null) return send('image/svg+xml', picture)
    if (path === '/strict') response.setHeaders(new Map(Object.entries(STRICT)))
    if (/^\/(light|dark|rtl|hostile|strict|banner)$/.test(path))
      return send('text/html', shopPage(path.slice(1) as Look))
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.')
  }
  const server = createServer((request, response) => answer(request.url ?? '', response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: (look) => `http://127.0.0.1:${port}/${look}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
