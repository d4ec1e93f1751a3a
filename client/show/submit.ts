/** @module Sends what was filled into the form of an overlay. */
import type { Problem } from '../../contract/problem.ts'
import type { FilledForm } from '../../contract/subscription.ts'
import type { Overlay } from '../../contract/visit.ts'
import { core } from './core.ts'
import { SUBMIT_MS } from './limits.ts'
import { convert } from './overlay-memory.ts'
import { post } from './post.ts'

/**
 * Null: taken, and told as a lead. Else what is wrong in the Worker's words, by field (of a trait by its name), or under
 * `form`, empty where nobody answered. Who only looks (the debug panel, a preview) is told that all is well.
 */
export async function submit(overlay: Overlay, filled: FilledForm): Promise<Record<string, string> | null> {
  if (core.settings.debug) return null
  const { campaignId, version, variant } = overlay
  const page = core.page()
  const body = { campaignId, version, variant, language: page?.language, page: page?.url, filled }
  try {
    const reply = await post('/v1/subscriptions', body, SUBMIT_MS)
    if (!reply.ok) return wrong(reply.body as Problem)
  } catch {
    return { form: '' }
  }
  core.record('generate_lead', { method: 'overlay', campaignId })
  core.guard(convert)(overlay, 'lead')
  return null
}

function wrong({ errors, detail }: Problem): Record<string, string> {
  const fields = errors?.map(({ field, message }) => [field.replace(/^filled\.(traits\.)?/, ''), message])
  return fields?.[0] ? Object.fromEntries(fields) : { form: detail }
}
