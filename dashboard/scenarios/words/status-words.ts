/** @module What it means that a scenario is live, paused or a draft, and what it means to change that. */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { counted } from '../../sentence/counted.ts'

export const STATUS_TITLES: Record<Scenario['status'], string> = { draft: 'Draft', live: 'Live', paused: 'Paused' }

export const PAUSE = 'Nobody begins and nothing is sent. Those on the way stand still, and go on once you resume it.'

/** Of a scenario that is paused. `running`: people on the way. */
export const standsStill = (running: number): string =>
  running === 0
    ? 'Paused: nobody begins. Nobody is on the way.'
    : 'Paused: nobody begins, nothing is sent, and those on the way stand still, whatever moment stands beside them. They go on once you resume it.'

export const RESUME =
  'People begin again from now on. Those on the way go on; what waited too long is not sent any more.'

/** `running`: people on the way. */
export const stopWords = (running: number): string =>
  running === 0
    ? 'Nobody begins any more. Nobody is on the way.'
    : `${counted(running, 'person is', 'people are')} on the way: all of them are taken out at once and for good, and get nothing more. Nobody begins any more.`

/** What came of stopping it. */
export const stoppedWords = (stopped: number): string =>
  stopped === 0
    ? 'Stopped. Nobody was on the way.'
    : `Stopped. ${counted(stopped, 'person was', 'people were')} taken out.`
