/** @module Notes that somebody, or a machine, opened a message or one of its links. */
import type { Context } from 'hono'
import { isbot } from 'isbot'
import { agentClass } from '../../core/message/agent-class.ts'
import type { Reaction } from '../../core/message/machine-reactions.ts'
import { LOOK_AFTER_SECONDS } from '../../core/message/machine-reactions.ts'
import { addReaction } from '../../store/mail-reactions.ts'
import type { AppEnv } from '../app-env.ts'

/** Never fails: the reader goes on whatever becomes of the count. It is judged some seconds later, with what follows. */
export async function noteReaction(
  c: Context<AppEnv>,
  sendId: string,
  { reaction, link }: Pick<Reaction, 'reaction' | 'link'>,
): Promise<void> {
  const userAgent = c.req.header('user-agent') ?? null
  const agent = agentClass(userAgent, isbot(userAgent))
  const method = c.req.raw.method === 'HEAD' ? 'HEAD' : 'GET'
  const [seen = 0] = crypto.getRandomValues(new Uint32Array(1))
  try {
    await addReaction(c.env.DB, sendId, { at: Date.now(), reaction, link, agent, method }, seen)
    await c.env.EVENTS.send({ kind: 'reaction', sendId }, { delaySeconds: LOOK_AFTER_SECONDS })
  } catch (error) {
    console.error('a reaction was not noted', sendId, error)
  }
}
