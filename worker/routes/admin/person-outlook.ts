/** @module GET /v1/people/:id/outlook: what is to be expected of one customer. */
import { Hono } from 'hono'
import type { PersonOutlook } from '../../../contract/person-outlook.ts'
import { personOutlook } from '../../core/outlook/person-outlook.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

export const outlook = new Hono<AppEnv>().get('/:id/outlook', async (c) => {
  const db = c.env.DB
  const { rowId } = await readMembers(db, c.req.param('id'))
  const [profile, models] = await Promise.all([readProfile(db, rowId), readCustomerModels(db)])
  if (!profile) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
  return c.json<PersonOutlook>(personOutlook(profile, models, Date.now()))
})
