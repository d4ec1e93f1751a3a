/** @module A tab with a product's page open, for tests: the socket of live viewers and what it was told last. */
import type { Viewers } from '../../contract/live.ts'
import { until } from './harness.ts'

/** What a browser calls itself. */
export const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

export interface Tab {
  socket: WebSocket
  told: () => Viewers | null
  /** Live viewers as told last. */
  count: () => number | null
  /** Messages received, pongs aside. */
  messages: () => number
  closed: () => boolean
}

/** Opens a socket; a `visitor` says hello. `address`: the network it comes from. */
export async function openTab(
  url: URL,
  product: string,
  { visitor, address }: { visitor: string | null; address?: string },
): Promise<Tab> {
  const at = new URL(`/v1/live-viewers?product=${encodeURIComponent(product)}`, url)
  at.protocol = 'ws:'
  const headers = { 'user-agent': BROWSER, origin: 'https://shop.example' }
  const socket = new WebSocket(at, {
    headers: { ...headers, ...(address ? { 'cf-connecting-ip': address } : {}) },
  } as never)
  let last: Viewers | null = null
  let messages = 0
  let isClosed = false
  socket.addEventListener('message', ({ data }) => {
    if (data === 'pong') return
    messages += 1
    last = JSON.parse(data) as Viewers
  })
  socket.addEventListener('close', () => {
    isClosed = true
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  if (visitor !== null) socket.send(JSON.stringify({ visitor }))
  return {
    socket,
    told: () => last,
    count: () => last?.count ?? null,
    messages: () => messages,
    closed: () => isClosed,
  }
}

export const shows = (tab: Tab, count: number) => until(`${count} viewers`, async () => tab.count() === count)
