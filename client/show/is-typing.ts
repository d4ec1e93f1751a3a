/** @module Whether somebody is typing into the page: what takes the focus then would take the letters, too. */
import { core } from './core.ts'
import { AFTER_TYPING_MS } from './limits.ts'

let typedAt = 0

/** Begins to watch. Once for all. */
export function watchTyping(): void {
  core.listen(window, 'input', () => {
    typedAt = core.now()
  })
}

/** In a field that is left, or rests for a while, nobody does. */
export const isTyping = () => core.now() - typedAt < AFTER_TYPING_MS && document.activeElement?.matches(':read-write')
