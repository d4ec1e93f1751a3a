/** @module What the Worker says of the scenarios of the believable shop: warnings of one that is live, errors of a draft. */
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import { NO_SHOP_ADDRESS } from '../../../contract/message/no-shop-address.ts'

/** As much of a scenario as is needed to name its fields. */
interface Written {
  messages?: Record<string, { translations?: object | undefined }> | undefined
}

const wordsOf = ({ messages = {} }: Written): string[][] =>
  Object.entries(messages).map(([id, { translations = {} }]) =>
    ['content', ...Object.keys(translations).map((code) => `translations.${code}`)].map(
      (words) => `messages.${id}.${words}`,
    ),
  )

/** One in each language of the first message, another in the second. */
export function liveWarnings(scenario: Written): FieldNote[] {
  const [first = [], second = []] = wordsOf(scenario)
  return [
    ...first.map((words) => ({
      field: `${words}.blocks[3].slotId`,
      message: 'there is no live slot "message": it stays empty',
    })),
    { field: `${second[0]}.subject`, message: 'has 72 characters: mail programs cut it off after some 60' },
  ]
}

export const noAddressErrors = (scenario: Written): FieldNote[] =>
  wordsOf(scenario)
    .flat()
    .map((words) => ({ field: `${words}.blocks[2].href`, message: NO_SHOP_ADDRESS }))
