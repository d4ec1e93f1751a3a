/** @module The socket of live viewers: open while the tab is visible, silent otherwise. */
import { PING_MS, SILENCE_MS } from '../../contract/live.ts'
import type { Stop } from '../natives.ts'
import { core } from './core.ts'
import { isVisible } from './is-visible.ts'
import { RECONNECT_MS } from './limits.ts'
import { updateOverlays } from './offers.ts'
import { onVisibility } from './on-visibility.ts'

/** How many people look at this page's product; null when that is not known or older than 60 s. */
export let viewers: number | null = null
let address: string | null = null
let socket: WebSocket | undefined
let stopExpiry: Stop | undefined

/** Follows the number at this address; null for a page without. */
export function watchViewers(next: string | null): void {
  if (next === address) return
  address = next
  close()
  show(null)
  open()
}

/** Begins to close with the tab and to open with it: an open socket would keep the page out of the back-forward cache. */
export const watchLive = () => onVisibility((visible) => (visible ? open() : close()))

function open() {
  if (!address || !core.visitor() || socket || !isVisible()) return
  const mine = new WebSocket(address)
  socket = mine
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
    stopExpiry?.()
    stopExpiry = core.later(() => show(null), SILENCE_MS)
    // A pong says that the last number still stands: the object speaks only when it changes.
    if (data !== 'pong') show(core.parse(data).count)
  })
  core.listen(mine, 'close', () => {
    if (mine !== socket) return
    close()
    core.later(open, Math.random() * RECONNECT_MS)
  })
}

function close() {
  socket?.close()
  socket = undefined
}

function show(count: number | null) {
  viewers = count
  updateOverlays()
}
