/** @module Hours at which nobody is written to, by the person's own clock. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import { DAY_MS } from '../activity.ts'
import { HOUR_MS } from '../hour-of.ts'
import { type WallClock, wallClock } from '../order-import/wall-clock.ts'

type QuietHours = MessageSettings['quietHours']

interface Clock {
  /** What the clock shows at a moment, as if it were UTC. */
  shows: (at: number) => number
  momentOf: WallClock
}

/** A clock costs two formats to make, and there are some hundred zones. By its name; null: there is no such zone. */
const clocks = new Map<string, Clock | null>()
/** Names that are no zones are forgotten, should there ever be so many. */
const MOST_CLOCKS = 1000

const UTC: Clock = { shows: (at) => at, momentOf: (wallMs) => wallMs }

/**
 * The first moment from `now` on (ms UTC) that is not in the quiet hours of the zone's clock; `now` itself where that is
 * none. `timeZone`: IANA; of an unknown one `shopZone` counts, and of that UTC. Where the clocks change within the quiet
 * hours these are an hour longer or shorter; an hour that is skipped ends with it, one that comes twice is quiet twice.
 */
export function nextAllowedAt(now: number, quiet: QuietHours, { timeZone, shopZone }: Zones): number {
  const clock = clockFor({ timeZone, shopZone })
  if (!isQuiet(clock.shows(now), quiet)) return now
  const today = Math.floor(clock.shows(now) / DAY_MS) * DAY_MS
  const ends = [0, 1].map((days) => clock.momentOf(today + days * DAY_MS + quiet.to * HOUR_MS))
  const end = ends.find((at) => at > now && !isQuiet(clock.shows(at), quiet))
  return end ?? firstLoudQuarter(now, (at) => isQuiet(clock.shows(at), quiet))
}

/** Does that moment (ms UTC) lie in the quiet hours? The zones as of `nextAllowedAt`. */
export const isQuietAt = (at: number, quiet: QuietHours, zones: Zones): boolean =>
  isQuiet(clockFor(zones).shows(at), quiet)

interface Zones {
  timeZone: string | null
  shopZone: string
}

const clockFor = ({ timeZone, shopZone }: Zones): Clock =>
  (timeZone === null ? null : clockOf(timeZone)) ?? clockOf(shopZone) ?? UTC

/** `wallMs`: what the clock shows, as if it were UTC. */
function isQuiet(wallMs: number, { from, to }: QuietHours): boolean {
  const hour = Math.floor(wallMs / HOUR_MS) % 24
  if (from <= to) return hour >= from && hour < to
  return hour >= from || hour < to
}

/** Where clocks do what no clock did yet: each quarter of an hour of two days is asked. */
function firstLoudQuarter(now: number, isQuietAt: (at: number) => boolean): number {
  const quarter = HOUR_MS / 4
  const first = (Math.floor(now / quarter) + 1) * quarter
  for (let at = first; at < first + 2 * DAY_MS; at += quarter) if (!isQuietAt(at)) return at
  return now
}

function clockOf(timeZone: string): Clock | null {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  if (clocks.size >= MOST_CLOCKS) clocks.clear()
  const made = madeClock(timeZone)
  clocks.set(timeZone, made)
  return made
}

function madeClock(timeZone: string): Clock | null {
  try {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    return { shows: (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`), momentOf: wallClock(timeZone) }
  } catch {
    return null
  }
}
