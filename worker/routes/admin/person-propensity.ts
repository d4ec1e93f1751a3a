/** @module GET /v1/people/:id/propensity: whether a purchase follows in the person's visit. */
import { Hono } from 'hono'
import type { VisitPropensity } from '../../../contract/visit-propensity.ts'
import { visitPropensity } from '../../core/outlook/visit-propensity.ts'
import { modelOrPrior } from '../../core/propensity/model-or-prior.ts'
import { listEvents } from '../../store/event-packs.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { readModel } from '../../store/read-model.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** The newest; the nightly fit reads as many of each visitor. */
const PACKS = 200
const HIGHEST_ID = '~'

export const propensity = new Hono<AppEnv>().get('/:id/propensity', async (c) => {
  const db = c.env.DB
  const { rowId, profileIds } = await readMembers(db, c.req.param('id'))
  const [profile, stored, { entries }] = await Promise.all([
    readProfile(db, rowId),
    readModel(db, 'propensity'),
    listEvents(db, profileIds, { before: HIGHEST_ID, packs: PACKS }),
  ])
  if (!profile) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
  const told = visitPropensity(entries, {
    model: modelOrPrior(stored?.body ?? null),
    device: profile.state.device?.value ?? null,
    now: Date.now(),
  })
  return c.json<VisitPropensity>({ propensity: told })
})
