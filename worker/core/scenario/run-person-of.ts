/** @module The person of a run, of what is stored of them. */
import { favouriteHour, favouriteWeekday } from '../interest/favourite-time.ts'
import type { CustomerModels } from '../nightly/customer-models.ts'
import type { Subject } from '../segment/subject.ts'
import type { RunPerson } from './run-person.ts'

/** `shopZone`: IANA, for people whose own is not known. */
export function runPersonOf(
  subject: Subject,
  { shopZone, models }: { shopZone: string; models: CustomerModels },
): RunPerson {
  const { rhythm } = subject.state.interests
  return {
    subject,
    timeZone: subject.state.timeZone?.value ?? shopZone,
    // Worked out when a step asks for it: few do, and it is most of what a look costs.
    get habits() {
      return { hour: favouriteHour(rhythm), weekday: favouriteWeekday(rhythm) }
    },
    activeAt: subject.lastSeenAt,
    orderedAt: subject.state.orderedAts[0] ?? 0,
    models,
  }
}
