/** @module How often one visitor sees an overlay, in words. */
import type { Frequency } from '../../contract/campaign/frequency.ts'
import { counted } from './counted.ts'

/** `at most 3 times; not for 5 days after it was closed; never again once its goal is reached`. */
export function frequencyWords(frequency: Frequency): string {
  const { quietDaysAfterClose, stopAfterConversion, quietDaysAfterShow, mostShows } = frequency
  const parts = [
    mostShows !== undefined && `at most ${counted(mostShows, 'time')}`,
    quietDaysAfterClose > 0 && `not for ${counted(quietDaysAfterClose, 'day')} after it was closed`,
    (quietDaysAfterShow ?? 0) > 0 && `not for ${counted(quietDaysAfterShow!, 'day')} after it was seen`,
    stopAfterConversion && 'never again once its goal is reached',
  ].filter(Boolean)
  return parts.length === 0 ? 'as often as it fits' : parts.join('; ')
}
