/** @module A shop of plain pages on an origin of its own, for tests of what stands on them. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ShopPage {
  html: string
  headers?: Record<string, string>
}

export interface PlainShop {
  url: string
  close: () => Promise<void>
}

/** Every address shows `page(path)`. */
export async function startPlainShop(page: (path: string) => ShopPage): Promise<PlainShop> {
  const server = createServer((request, response) => {
    const { html, headers } = page(new URL(request.url ?? '/', 'http://shop').pathname)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(html)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
