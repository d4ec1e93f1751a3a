/** @module A person's stage of life in words, and when time alone changes it. */
import type { PersonOutlook } from '../../contract/person-outlook.ts'
import { clock, date, day } from './moment.ts'

const STAGES: Record<string, readonly [name: string, means: string]> = {
  potential: ['Potential customer', 'Has not ordered yet.'],
  new: ['New customer', 'Has ordered once.'],
  returning: ['Returning customer', 'Has ordered twice or more.'],
  vip: ['VIP', 'Has ordered twice or more, and is among those who spent most.'],
  inactive: ['Inactive', 'Has been away for longer than most who come back.'],
  cart_abandoner: ['Left a cart', 'Went, and something is still in the cart.'],
}

/** `name` stands alone, `means` is a sentence. A stage that is missing here is called by its own name. */
export function stageWords(stage: string): { name: string; means: string } {
  const [name, means] = (Object.hasOwn(STAGES, stage) ? STAGES[stage] : undefined) ?? [stage.replaceAll('_', ' '), '']
  return { name, means }
}

const TWO_DAYS_MS = 2 * 86_400_000

/** `on 3 March`; what is near comes with the time of day: `today at 15:02`. */
export function whenWords(at: number, zone: string, now: number): string {
  if (day(at, zone, now) === 'Today') return `today at ${clock(at, zone)}`
  return at - now < TWO_DAYS_MS ? `on ${date(at, zone, now)} at ${clock(at, zone)}` : `on ${date(at, zone, now)}`
}

/** `Becomes inactive on 3 March if nothing happens.` */
export function changeSentence(
  { stage, standing, change }: Pick<PersonOutlook, 'stage' | 'standing' | 'change'>,
  zone: string,
  now: number,
): string {
  if (!change) return 'Stays so until something happens.'
  const when = whenWords(change.at, zone, now)
  if (change.stage === 'cart_abandoner' && stage !== 'cart_abandoner')
    return `The cart counts as left ${when} if nothing happens.`
  if (stage === 'cart_abandoner' && change.stage !== 'cart_abandoner')
    return `The cart is an old one ${when} if nothing happens; then: ${stageWords(change.stage).name}.`
  const next = change.standing === standing ? change.stage : change.standing
  return next === 'inactive'
    ? `Becomes inactive ${when} if nothing happens.`
    : `Becomes “${stageWords(next).name}” ${when} if nothing happens.`
}
