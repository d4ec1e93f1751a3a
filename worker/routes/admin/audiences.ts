/** @module /v1/audiences: the list, keeping one, giving it a new key, taking it away. */
import { Hono } from 'hono'
import {
  type AdAudience,
  type AdAudienceKey,
  type AdAudienceList,
  AdAudienceSchema,
  MOST_AUDIENCES,
} from '../../../contract/ads/ad-audience.ts'
import { CampaignIdSchema } from '../../../contract/campaign-id.ts'
import { parse } from '../../../contract/parse.ts'
import { addAudience, changeAudience, changeAudienceKey, deleteAudience, listAudiences } from '../../store/audiences.ts'
import { readAnySegment } from '../../store/read-any-segment.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { newKey } from './new-key.ts'
import { sha256 } from './sha256.ts'

const MOST_BYTES = 8_192
const NOT_FOUND = { detail: 'There is no audience with this id (any more).' }

/** It is told this once: only its hash is stored. */
const withKey = (audience: AdAudience, key: string): AdAudienceKey => ({
  ...audience,
  key,
  path: `/v1/audiences/${audience.audienceId}.csv?key=${key}`,
})

export const audiences = new Hono<AppEnv>()
  .get('/', async (c) => c.json<AdAudienceList>({ audiences: await listAudiences(c.env.DB) }))

  .put('/:id', async (c) => {
    const read = await readJson(c, AdAudienceSchema, MOST_BYTES)
    if ('refusal' in read) return read.refusal
    const id = parse(CampaignIdSchema, c.req.param('id'))
    if (!id.ok) return requestInvalid(c, [{ field: 'audienceId', message: id.errors[0]?.message ?? 'is not an id' }])
    const { segmentId } = read.value
    if (!(await readAnySegment(c.env.DB, segmentId)))
      return requestInvalid(c, [{ field: 'segmentId', message: 'is no segment of this shop' }])
    const written = { audienceId: id.value, input: read.value, now: Date.now() }
    const changed = await changeAudience(c.env.DB, written)
    if (changed) return c.json<AdAudience>(changed)
    const key = newKey()
    const added = await addAudience(c.env.DB, { ...written, keyHash: await sha256(key) })
    return added
      ? c.json<AdAudienceKey>(withKey(added, key), 201)
      : requestInvalid(c, [{ field: 'audienceId', message: `is one more than the ${MOST_AUDIENCES} there may be` }])
  })

  .post('/:id/key', async (c) => {
    const key = newKey()
    const made = { audienceId: c.req.param('id'), keyHash: await sha256(key), now: Date.now() }
    const audience = await changeAudienceKey(c.env.DB, made)
    return audience ? c.json<AdAudienceKey>(withKey(audience, key), 201) : problem(c, 'not_found', NOT_FOUND)
  })

  .delete('/:id', async (c) => {
    const isGone = await deleteAudience(c.env.DB, c.req.param('id'))
    return isGone ? c.body(null, 204) : problem(c, 'not_found', NOT_FOUND)
  })
