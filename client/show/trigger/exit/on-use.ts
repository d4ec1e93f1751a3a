/** @module Signs that somebody uses the page. */
import type { Stop } from '../../../natives.ts'
import { onEach } from '../on-each.ts'

/** Calls at every move, press, key and scroll. */
export const onUse = (work: () => void): Stop => onEach('pointermove pointerdown keydown scroll', work)
