/** @module Draws the mails of every recipe, and our own samples, in every language. */
import '../load-tsx.ts'
import type { MailContent } from '../../contract/message/mail-block.ts'
import { parse } from '../../contract/parse.ts'
import { READY_MADE_LANGUAGES } from '../../contract/ready-made/ready-made.ts'
import { RECIPES } from '../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../contract/recipes/scenario-of.ts'
import { READY_MADE_SLOTS } from '../../contract/recommend/ready-made-slots.ts'
import { type Scenario, ScenarioSchema } from '../../contract/scenario/scenario.ts'
import type { MessageFacts } from '../../worker/core/message/message-facts.ts'
import type { RenderedMail } from '../../worker/mail/mail-plan.ts'
import type { Writing } from '../../worker/mail/writing.ts'
import { SAMPLE_MAILS } from './sample-mails.ts'
import { sampleFactsOf, sampleWriting } from './sample-person.ts'

const { contentIn } = await import('../../worker/mail/content-in.ts')
const { planMail } = await import('../../worker/mail/plan-mail.ts')
const { renderMail } = await import('../../worker/mail/render-mail.ts')

/** Ready-made ones and those that recipes bring. */
const SLOTS = [...READY_MADE_SLOTS, ...RECIPES.flatMap(({ slots = [] }) => slots)]
/** Recipes whose runs are about one product each. */
const OF_ONE = /^(price-drop|back-in-stock|last-pieces|favourites)/

/** `name`: `RECIPE-MESSAGE-LANGUAGE`. */
export interface DrawnMail extends RenderedMail {
  name: string
  language: string
}

/** What a mail is drawn from. */
export interface MailSample {
  name: string
  content: MailContent
  facts: MessageFacts
  writing: Writing
}

/** Every mail of every recipe in every language, then our own samples. */
export function* sampleMails(): Generator<MailSample> {
  for (const { scenarioId, kind, messages } of recipes())
    for (const [messageId, message] of Object.entries(messages))
      for (const language of message.channel === 'email' ? READY_MADE_LANGUAGES : []) {
        const { content } = contentIn(message, language, 'en')
        const writing = sampleWriting(language, kind, messageId)
        if ('blocks' in content) yield sample(`${scenarioId}-${messageId}`, content, writing)
      }
  for (const [name, { language, content }] of Object.entries(SAMPLE_MAILS))
    yield sample(name, content, sampleWriting(language, 'marketing', name))
}

/** All of them, drawn. */
export function* drawMails(): Generator<DrawnMail> {
  for (const each of sampleMails()) yield drawMail(each)
}

/** Throws where it has nothing to say to a customer of whom all is known. */
export function drawMail({ name, content, facts, writing }: MailSample): DrawnMail {
  const plan = planMail(content, facts, writing)
  if (!plan) throw new Error(`${name} has nothing to say`)
  const own = (path: string) => (writing.kind === 'transactional' ? null : `https://vitrine.example/${path}/sample`)
  const addresses = {
    linkTo: (index: number) => `https://vitrine.example/l/sample${index}`,
    ...{ pixel: null, unsubscribe: own('unsubscribe'), oneClick: own('unsubscribe'), preferences: own('preferences') },
  }
  return { name, language: writing.language, ...renderMail(plan, addresses, writing) }
}

function sample(name: string, content: MailContent, writing: Writing): MailSample {
  const { language } = writing
  const titleOf = (id: string) => {
    const slot = SLOTS.find(({ slotId }) => slotId === id)
    return slot?.titles?.[language] ?? slot?.title ?? ''
  }
  const facts = sampleFactsOf(titleOf, { isSent: /shipping|every/.test(name), isOfOne: OF_ONE.test(name) })
  return { name: `${name}-${language}`, content, facts, writing }
}

function recipes(): Scenario[] {
  return RECIPES.map((recipe) => {
    const parsed = parse(ScenarioSchema, scenarioOf(recipe))
    if (!parsed.ok) throw new Error(`the recipe ${recipe.recipeId} is no scenario: ${JSON.stringify(parsed.errors)}`)
    return parsed.value
  })
}
