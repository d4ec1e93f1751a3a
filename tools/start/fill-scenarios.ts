/** @module Gives the demo shop the scenarios that it writes by, with the codes and slots that they need. */
import type { CouponPool, CouponPoolList } from '../../contract/coupon.ts'
import type { RecommendationSlots } from '../../contract/recommend/slot-list.ts'
import type { ScenarioList } from '../../contract/scenario/scenario-list.ts'
import { demoScenarios } from '../../demo/scenarios.ts'
import { callAdmin } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'

/** Publishes those that are not there yet; what is there stays as it is. */
export async function fillScenarios(server: OwnServer, currency: string): Promise<void> {
  const { scenarios: known } = (await callAdmin(server, { method: 'GET', path: '/v1/scenarios' })) as ScenarioList
  const { scenarios, recipes } = demoScenarios()
  const missing = scenarios.filter(({ scenarioId }) => known.every((each) => each.scenarioId !== scenarioId))
  if (missing.length === 0) return
  await makePools(server, Object.assign({}, ...recipes.map(({ pools }) => pools?.({ currency }))))
  await makeSlots(
    server,
    recipes.flatMap(({ slots = [] }) => slots),
  )
  for (const scenario of missing)
    await callAdmin(server, { method: 'PUT', path: `/v1/scenarios/${scenario.scenarioId}` }, scenario)
}

async function makePools(server: OwnServer, wanted: Record<string, CouponPool>): Promise<void> {
  const path = '/v1/coupon-pools'
  const { pools } = (await callAdmin(server, { method: 'GET', path })) as CouponPoolList
  for (const [poolId, pool] of Object.entries(wanted))
    if (pools.every((each) => each.poolId !== poolId))
      await callAdmin(server, { method: 'PUT', path: `${path}/${poolId}` }, pool)
}

async function makeSlots(server: OwnServer, wanted: readonly { slotId: string }[]): Promise<void> {
  const path = '/v1/recommendation-slots'
  const { slots } = (await callAdmin(server, { method: 'GET', path })) as RecommendationSlots
  for (const slot of new Map(wanted.map((each) => [each.slotId, each])).values())
    if (slots.every(({ slotId }) => slotId !== slot.slotId))
      await callAdmin(server, { method: 'PUT', path: `${path}/${slot.slotId}` }, slot)
}
