/** @module What a write on a campaign says it was made from (contract/campaign-admin.ts). */
import type { Context } from 'hono'
import type { WrittenOn } from '../../store/campaign-unchanged.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** By `?version=` and `?draft=`, whole numbers; what is missing or no number is not asked for. */
export function writtenOn(c: Context<AppEnv>): WrittenOn {
  const number = (name: string) => {
    const text = c.req.query(name) ?? ''
    return /^\d{1,15}$/.test(text) ? Number(text) : null
  }
  return { by: c.var.admin, version: number('version'), draftAt: number('draft') }
}

/** The answer to a write on an older base. */
export const changedSince = (c: Context<AppEnv>): Response =>
  problem(c, 'campaign_changed', {
    detail:
      'Somebody else has published or saved this campaign since you opened it. Load it again; nothing was changed.',
  })
