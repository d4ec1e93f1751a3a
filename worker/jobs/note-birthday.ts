/** @module Lets a person's profile know the birthday that they told on the preference page. */
import type { Env } from '../env.ts'
import { readBirthday } from '../store/known-birthday.ts'

/**
 * Who has a mail need not be the person: so it is only told where no birthday is known, or the one that this page told
 * before. `before`, `after`: MM-DD as told on the page; null: not told. `now` in ms UTC.
 */
export async function noteBirthday(
  env: Pick<Env, 'DB' | 'EVENTS'>,
  { profileId, before, after, now }: { profileId: string; before: string | null; after: string | null; now: number },
): Promise<void> {
  if (before === after) return
  const known = await readBirthday(env.DB, profileId)
  if (known !== null && known !== before) return
  const noted = [{ profileId, name: 'birthday', value: after, at: now }]
  await env.EVENTS.send({ kind: 'traits', receivedAt: now, people: [], noted })
}
