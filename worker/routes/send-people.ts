/** @module Puts what the shop says of its customers into the queue, in messages that are small enough. */
import { MAX_PEOPLE, type PersonInput } from '../../contract/person-input.ts'
import type { Env } from '../env.ts'
import { messageParts } from './message-parts.ts'

/** At most 100 people a message. False: the queue did not take all of them; sending again changes nothing but the rest. */
export async function sendPeople(
  queue: Env['EVENTS'],
  people: readonly PersonInput[],
  receivedAt: number,
): Promise<boolean> {
  try {
    for (const part of messageParts(people, MAX_PEOPLE)) await queue.send({ kind: 'traits', receivedAt, people: part })
    return true
  } catch (error) {
    console.error('the queue did not take people', error)
    return false
  }
}
