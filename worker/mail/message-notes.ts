/** @module What is wrong, and what should be known, of a message before it is sent. */
import type { FieldNote } from '../../contract/campaign-admin.ts'
import type { CouponPool } from '../../contract/coupon.ts'
import type { MailContent } from '../../contract/message/mail-block.ts'
import type { Message } from '../../contract/message/message.ts'
import { NO_SHOP_ADDRESS } from '../../contract/message/no-shop-address.ts'
import type { ScenarioKind } from '../../contract/scenario/scenario.ts'
import { CLAIMS } from '../core/lint/claim-words.ts'
import { type KnownFields, mergeNotes } from '../template/merge-notes.ts'
import { MERGE_FIELDS } from './merge-fields.ts'
import { type MessageText, type MessageWords, textsOf, wordsOf } from './message-texts.ts'
import { sells } from './sells.ts'

/** Telephones show some 40 characters of a subject, desks some 60. Our policy. */
const LONGEST_SUBJECT = 60

/** What there is in the shop; what is absent is not asked. `kind`: of the scenario. */
export interface NotesContext {
  kind: ScenarioKind
  poolIds?: ReadonlySet<string>
  pools?: ReadonlyMap<string, Pool>
  /** Recommendation slots that are live. */
  slotIds?: ReadonlySet<string>
  /** Where paths of the shop lead; null: nobody said. */
  shopUrl?: string | null
}

/** `errors`: it cannot go live so. */
export interface MessageNotes {
  errors: FieldNote[]
  warnings: FieldNote[]
}

/** Fields as `content.blocks[2].text` and `translations.lt.subject`, in the order of the message. It reads only words. */
export function messageNotes(message: Message, context: NotesContext): MessageNotes {
  const found = wordsOf(message).flatMap((words) => [
    ...textsOf(words).flatMap((text) => [
      ...notesOfText(text, fieldsOf(words.content, text)),
      ...couponNotes(text, context),
    ]),
    ...('blocks' in words.content
      ? notesOfMail({ ...words, content: words.content }, context)
      : notesOfPath(words.content.url, `${words.field}.url`, context)),
  ])
  if (context.kind === 'transactional' && message.purpose === 'commercial')
    found.unshift(
      error('purpose', 'is commercial: what people are owed sells nothing; make the scenario a marketing one'),
    )
  return {
    errors: found.filter(({ isError }) => isError).map(told),
    warnings: found.filter(({ isError }) => !isError).map(told),
  }
}

interface Found extends FieldNote {
  isError: boolean
}

const error = (field: string, message: string): Found => ({ field, message, isError: true })
const warning = (field: string, message: string): Found => ({ field, message, isError: false })
const told = ({ field, message }: Found): FieldNote => ({ field, message })

const GROUPS = Object.entries(MERGE_FIELDS)
/** Any trait of the person may be asked for by its name. */
const FIELDS: KnownFields = {
  names: new RegExp(
    `^(person\\.[a-z][a-z0-9_]{0,39}|${GROUPS.map(([group, names]) => `${group}\\.(${names.join('|')})`).join('|')})$`,
  ),
  list: `${GROUPS.flatMap(([group, names]) => names.map((name) => `${group}.${name}`)).join(', ')} and person.… with any trait`,
  least: { ...Object.fromEntries(GROUPS.map(([group]) => [group, {}])), shop: { name: 'Shop' } },
}

/** What a coupon may say; what its pool does not is found by `couponNotes`, and so is that there is none. */
const COUPON = { code: 'CODE', discount: '10 %', percent: '10 %', amount: '5 €', until: 'tomorrow' }

/** What is there for sure where a text is said. */
const fieldsOf = (content: Message['content'], { coupon }: MessageText): KnownFields => ({
  ...FIELDS,
  least: {
    ...FIELDS.least,
    ...(coupon?.isSure !== false && { coupon: COUPON }),
    ...('about' in content && content.about === 'product' && { product: { name: 'Product' } }),
  },
})

function notesOfText({ field, text, isNeeded }: MessageText, fields: KnownFields): Found[] {
  const notes = mergeNotes(text, fields)
  const merging = [
    ...(notes.error === null ? [] : [error(field, notes.error)]),
    ...notes.warnings.map((message) =>
      isNeeded && message.startsWith('asks for') ? error(field, message) : warning(field, needing(message, isNeeded)),
    ),
  ]
  const claims = CLAIMS.filter(({ words }) => words.some((word) => word.test(text))).map(({ says }) =>
    warning(field, `says ${says}: a mail has no number with a source for it, and it may not be true when it is read`),
  )
  return [...merging, ...claims]
}

const needing = (message: string, isNeeded: boolean) =>
  isNeeded ? message.replace('this is left out', 'nothing is sent') : message

function notesOfMail({ field, content }: MessageWords<MailContent>, context: NotesContext): Found[] {
  const { subject, preheader, blocks } = content
  const length = subject.replace(/\{%.*?%\}|\{\{.*?\}\}/g, '').trim().length
  const says = blocks.some(({ kind }) => kind !== 'image' && kind !== 'divider' && kind !== 'button')
  return [
    ...(length > LONGEST_SUBJECT
      ? [
          warning(
            `${field}.subject`,
            `has ${length} characters: mail programs cut it off after some ${LONGEST_SUBJECT}`,
          ),
        ]
      : []),
    ...(preheader === subject
      ? [warning(`${field}.preheader`, 'says the same as the subject beside which it stands')]
      : []),
    ...(says ? [] : [error(`${field}.blocks`, 'say nothing where pictures are not shown: add a text')]),
    ...blocks.flatMap((block, at) => notesOfBlock(block, `${field}.blocks[${at}]`, context)),
  ]
}

function notesOfBlock(block: MailContent['blocks'][number], field: string, context: NotesContext): Found[] {
  const { kind, poolIds, slotIds } = context
  const notes: Found[] = []
  if (kind === 'transactional' && sells(block))
    notes.push(error(field, 'sells: what people are owed sells nothing, and whoever wants no advertising gets it too'))
  if (block.kind === 'coupon' && poolIds?.has(block.poolId) === false)
    notes.push(error(`${field}.poolId`, `there is no pool "${block.poolId}"`))
  if (block.kind === 'products' && slotIds?.has(block.slotId) === false)
    notes.push(warning(`${field}.slotId`, `there is no live slot "${block.slotId}": it stays empty`))
  if (block.kind === 'image' && block.alt.trim() === '')
    notes.push(warning(`${field}.alt`, 'is empty: say what the picture says, unless it only decorates'))
  if ('href' in block) notes.push(...notesOfPath(block.href, `${field}.href`, context))
  return notes
}

const notesOfPath = (href: string | undefined, field: string, { shopUrl }: NotesContext): Found[] =>
  href?.startsWith('/') && shopUrl === null ? [error(field, NO_SHOP_ADDRESS)] : []

/** A field of a coupon, without a fallback behind it. */
const COUPON_FIELD = /\{\{-?\s*coupon\.([a-z]+)(?![^}]*\|\s*default)/g

/** A text that asks for what there is no coupon for, or what the pool's codes do not have, is never said. */
function couponNotes({ field, text, isNeeded, coupon }: MessageText, { pools }: NotesContext): Found[] {
  const asked = text.includes('{%') ? [] : [...text.matchAll(COUPON_FIELD)].map(([, name = '']) => name)
  const pool = coupon && pools?.get(coupon.poolId)
  const lacks = coupon === null ? asked : pool ? asked.filter((name) => lacksField(pool, name)) : []
  const why =
    coupon === null ? 'and there is no coupon block' : `which codes of the pool "${coupon.poolId}" do not have`
  return lacks.map((name) => (isNeeded || coupon?.isOwn ? error : warning)(field, `asks for {${name}}, ${why}`))
}

type Pool = Pick<CouponPool, 'discount' | 'validMinutes' | 'endsAt'>

const lacksField = ({ discount, validMinutes, endsAt }: Pool, name: string): boolean =>
  (name === 'percent' && discount.kind === 'amount') ||
  (name === 'amount' && discount.kind !== 'amount') ||
  (name === 'until' && validMinutes === undefined && endsAt === undefined)
