/** @module What a recipe is made of: a scenario with its messages in every language. Source of the list: features.md E2. */
import type { CouponPool } from '../coupon.ts'
import type { MailBlockInput } from '../message/mail-block.ts'
import type { MessagePurpose } from '../message/message.ts'
import type { ReadyMadeLanguage, ShopTerms } from '../ready-made/ready-made.ts'
import type { RecommendationSlotInput } from '../recommend/slot.ts'
import type { ScenarioInput } from '../scenario/scenario.ts'
import type { CommonWords } from './common-words.ts'

/** Headings of the gallery, in their order. */
export const RECIPE_GROUPS = {
  welcome: 'Welcome',
  orders: 'Orders',
  cart: 'Left behind',
  interest: 'What they looked at',
  customers: 'Customers',
  quiet: 'Those who went quiet',
  technical: 'Other systems',
} as const

export type RecipeGroup = keyof typeof RECIPE_GROUPS

/** The scenario without its words, name and messages. */
export type RecipeFrame = Omit<ScenarioInput, 'scenarioId' | 'name' | 'status' | 'messages'>

/** Words of all messages: by message, then by name. */
type AllWords = Record<string, Record<string, string>>

/** A mail without its words; its subject and preheader are `words.subject` and `words.preheader`. */
interface RecipeMail<Words> {
  channel: 'email'
  /** For the owner. */
  name: string
  purpose: MessagePurpose
  blocks: (words: Words, common: CommonWords) => MailBlockInput[]
}

/** A web push without its words; they are `words.title` and `words.body`. */
interface RecipePush {
  channel: 'push'
  name: string
  purpose: MessagePurpose
  /** A page of the shop. */
  url: string
  /** As of a push's content. */
  about: 'cart' | 'product'
}

/** One recipe; `Words` are its texts by message and name. */
export interface Recipe<Words extends AllWords = AllWords> {
  recipeId: string
  group: RecipeGroup
  /** For the owner, in the dashboard's English. */
  title: string
  /** One or two sentences: what it does and why it is worth having. */
  about: string
  /** What the owner must look at before it goes live; null: nothing. */
  check: string | null
  /** Pools of coupons that it gives out, by id, as they might be made. */
  pools?: (terms: ShopTerms) => Record<string, CouponPool>
  /** Recommendation slots that its mails name and that not every shop has from the first day. */
  slots?: readonly RecommendationSlotInput[]
  /** Ready-made campaigns that its overlay steps show, by id. */
  campaigns?: readonly string[]
  frame: RecipeFrame
  messages: { [MessageId in keyof Words]: RecipeMail<Words[MessageId]> | RecipePush }
  words: Record<ReadyMadeLanguage, Words>
}

/** Keeps the names of the words of one recipe together, so that no language lacks one. */
export const recipe = <Words extends AllWords>(
  made: Omit<Recipe<Words>, 'messages'> & { messages: NoInfer<Recipe<Words>['messages']> },
): Recipe => made as unknown as Recipe
