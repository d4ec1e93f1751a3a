/** @module What a run is about, as it stands when its message is written. */
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { Profile } from '../profile.ts'

/** A cart changes while a run waits: one that began by it is about what lies in it now. All else is about what began it. */
export function subjectNow(
  subject: RunSubject,
  { scenario: { entry }, profile }: { scenario: Pick<Scenario, 'entry'>; profile: Profile },
): RunSubject {
  if (entry.on !== 'cart') return subject
  const items = profile.state.cart?.value.items ?? []
  return { ...subject, productIds: [...new Set(items.map(({ productId }) => productId))] }
}
