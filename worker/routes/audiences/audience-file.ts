/** @module GET /v1/audiences/:id.csv: who is in an audience now, for the ad platform that has its key. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { audienceByKey } from '../../store/audiences.ts'
import { readAnySegment } from '../../store/read-any-segment.ts'
import { sha256 } from '../admin/sha256.ts'
import type { AppEnv } from '../app-env.ts'
import { fileStream } from '../exports/file-stream.ts'
import { problem } from '../problem.ts'
import { type AudienceRules, audienceLines } from './audience-lines.ts'

/** A wrong key, a wrong id and a deleted segment are told alike. */
const NOT_FOUND = { detail: 'There is no audience with this id and key (any more).' }

/** The key stands in the address, or as the password of HTTP Basic, which Google's scheduled fetch asks for. */
export const audienceFile = (rules: AudienceRules) =>
  new Hono<AppEnv>().get('/:file{[a-z0-9][a-z0-9-]{0,62}\\.csv}', async (c) => {
    const audienceId = c.req.param('file').slice(0, -'.csv'.length)
    const key = c.req.query('key') ?? passwordOf(c)
    const audience = key ? await audienceByKey(c.env.DB, audienceId, await sha256(key)) : null
    const segment = audience && (await readAnySegment(c.env.DB, audience.segmentId))
    if (!audience || !segment) return problem(c, 'not_found', NOT_FOUND)
    const file = fileStream(
      audienceLines(c.env.DB, { audience, segment, now: Date.now }, rules),
      `${audience.audienceId}.csv`,
    )
    file.headers.set('cache-control', 'no-store')
    file.headers.set('referrer-policy', 'no-referrer')
    file.headers.set('x-robots-tag', 'noindex')
    return file
  })

/** Undefined: none was sent. The name before it may be any. */
function passwordOf(c: Context<AppEnv>): string | undefined {
  const [, encoded] = c.req.header('authorization')?.match(/^Basic ([A-Za-z0-9+/=]{1,400})$/) ?? []
  try {
    return encoded === undefined ? undefined : atob(encoded).split(':').slice(1).join(':')
  } catch {
    return undefined
  }
}
