/** @module GET /v1/people/:id/interests: what one person is interested in, how they read, when they come. */
import { Hono } from 'hono'
import type { PersonInterests } from '../../../contract/person-interests.ts'
import { personInterests } from '../../core/person-interests.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import { selectShopLocale, toShopLocale } from '../../store/shop-locale.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

export const interests = new Hono<AppEnv>().get('/:id/interests', async (c) => {
  const db = c.env.DB
  const { rowId } = await readMembers(db, c.req.param('id'))
  const [profile, models, locale] = await Promise.all([
    readProfile(db, rowId),
    readCustomerModels(db),
    selectShopLocale(db).all(),
  ])
  if (!profile) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
  const shop = { ...toShopLocale(locale), prices: models.prices }
  return c.json<PersonInterests>(personInterests(profile.state, shop, Date.now()))
})
