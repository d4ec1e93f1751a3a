/** @module The socket of live viewers: open while the tab is visible, silent otherwise. */
import { PING_MS, SILENCE_MS, STOCK_MS, type Viewers } from '../../contract/live.ts'
import type { OverlayState } from '../../contract/overlay-host.ts'
import type { Stop } from '../natives.ts'
import { core } from './core.ts'
import { elapsed } from './elapsed.ts'
import { isVisible } from './is-visible.ts'
import { MOST_SILENT, RECONNECT_MS } from './limits.ts'
import { updateOverlays } from './offers.ts'
import { onVisibility } from './on-visibility.ts'

/** How many people look at this page's product, and when that was known; null when it is not, or older than 60 s. */
export let viewers: OverlayState['viewers'] = null
/** What else the socket told, each with its moment. What is not known, or too old, is missing. */
export let proofs: OverlayState['proofs'] = {}
let address: string | null = null
let socket: WebSocket | undefined
let stopExpiry: Stop | undefined
/** `elapsed` when what is known is too old. */
let expiresAt = 0
/** Sockets in a row that told nothing: the page or a network may forbid them. */
let silent = 0

/** Follows the numbers at this address; null for a page without. */
export function watchViewers(next: string | null): void {
  if (next === address) return
  address = next
  silent = 0
  close()
  show()
  open()
}

/** Begins to close with the tab and to open with it: an open socket would keep the page out of the back-forward cache. */
export const watchLive = () =>
  onVisibility((visible) => {
    if (!visible) return close()
    // A device that slept has stopped the timer.
    if (elapsed() > expiresAt) show()
    open()
  })

function open() {
  if (!address || !core.visitor() || socket || !isVisible()) return
  const mine = new WebSocket(address)
  socket = mine
  let told: Viewers | undefined
  let heardAt: number
  const ping = () => {
    if (mine !== socket) return
    core.later(ping, PING_MS)
    mine.send('ping')
  }
  core.listen(mine, 'open', () => {
    mine.send(`{"visitor":"${core.visitor()}"}`)
    ping()
  })
  core.listen<MessageEvent>(mine, 'message', ({ data }) => {
    if (mine !== socket) return
    silent = 0
    const now = performance.now()
    if (data !== 'pong') told = core.parse(data) as Viewers
    // A pong says that the last numbers still stand: the object speaks only when one changes.
    else if (told) told.at += now - heardAt
    heardAt = now
    if (told) show(told)
  })
  core.listen(mine, 'close', () => {
    if (mine !== socket) return
    close()
    if (++silent < MOST_SILENT) core.later(open, Math.random() * RECONNECT_MS)
  })
}

function close() {
  socket?.close()
  socket = undefined
}

function show(told?: Viewers) {
  stopExpiry?.()
  viewers = null
  proofs = {}
  if (told) {
    const { count, at, carts, bought, stock, stockAt = 0 } = told
    viewers = { count, at }
    if (carts) proofs.carts = { count: carts, at }
    if (bought) proofs.bought = { count: bought, at }
    // It stands here for another minute at most.
    if (stock && at + SILENCE_MS < stockAt + STOCK_MS) proofs.stock = { count: stock, at: stockAt }
    expiresAt = elapsed() + SILENCE_MS
    stopExpiry = core.later(show, SILENCE_MS)
  }
  updateOverlays()
}
