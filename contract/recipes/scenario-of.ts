/** @module A recipe as a scenario: a draft in a shop's languages. */
import type * as v from 'valibot'
import type { MessageSchema } from '../message/message.ts'
import { READY_MADE_LANGUAGES, type ReadyMadeLanguage } from '../ready-made/ready-made.ts'
import type { ScenarioInput } from '../scenario/scenario.ts'
import { COMMON_WORDS } from './common-words.ts'
import type { Recipe } from './recipe.ts'

type MessageInput = v.InferInput<typeof MessageSchema>

/**
 * The scenario under the recipe's id. The first of `languages` (`lt`, `nb-NO`; English where it is none of ours) is what
 * everybody reads whose language is not among them; absent: all of ours, English first. It is a draft: nothing is sent
 * until the owner says so.
 */
export function scenarioOf(recipe: Recipe, languages: readonly string[] = READY_MADE_LANGUAGES): ScenarioInput {
  const [first = 'en', ...others] = [...new Set(languages.map(languageOf))]
  const entries = Object.keys(recipe.messages).map(
    (messageId) => [messageId, messageOf(recipe, messageId, { first, others })] as const,
  )
  return {
    ...recipe.frame,
    scenarioId: recipe.recipeId,
    name: recipe.title,
    status: 'draft',
    messages: Object.fromEntries(entries),
  }
}

function messageOf(
  recipe: Recipe,
  messageId: string,
  { first, others }: { first: ReadyMadeLanguage; others: readonly ReadyMadeLanguage[] },
): MessageInput {
  const message = recipe.messages[messageId]!
  const { name, purpose } = message
  const wordsOf = (language: ReadyMadeLanguage) => recipe.words[language][messageId] ?? {}
  const everyOther = <Content>(contentIn: (language: ReadyMadeLanguage) => Content) =>
    Object.fromEntries(others.map((language) => [language, contentIn(language)])) as Record<string, Content>
  switch (message.channel) {
    case 'email': {
      const contentIn = (language: ReadyMadeLanguage) => {
        const words = wordsOf(language)
        const { subject = '', preheader } = words
        const blocks = message.blocks(words, COMMON_WORDS[language])
        return { subject, ...(preheader !== undefined && { preheader }), blocks }
      }
      return {
        channel: 'email',
        name,
        purpose,
        language: first,
        content: contentIn(first),
        translations: everyOther(contentIn),
      }
    }
    case 'push': {
      const contentIn = (language: ReadyMadeLanguage) => {
        const { title = '', body = '' } = wordsOf(language)
        return { title, body, url: message.url, about: message.about }
      }
      return {
        channel: 'push',
        name,
        purpose,
        language: first,
        content: contentIn(first),
        translations: everyOther(contentIn),
      }
    }
  }
}

/** Any Norwegian is `nb`, as ready-made campaigns take it. */
function languageOf(tag: string): ReadyMadeLanguage {
  const code = tag.slice(0, 2).toLowerCase().replace(/n[no]/, 'nb')
  return READY_MADE_LANGUAGES.find((each) => each === code) ?? 'en'
}
