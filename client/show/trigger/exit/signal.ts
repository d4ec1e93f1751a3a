/** @module The signals of exit intent. */
import type { Params } from '../../../../contract/event.ts'

export type Signal = Params<'exit_intent'>['signal']

/** What a signal calls when it is seen. */
export type Alarm = (signal: Signal) => void
