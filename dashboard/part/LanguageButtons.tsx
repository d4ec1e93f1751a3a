/** @module The languages that something is written in, one of them chosen. */

interface LanguageButtonsProps {
  codes: readonly string[]
  chosen: string
  /** On the button of a language. */
  named(code: string): string
  onChoose(code: string): void
}

export const LanguageButtons = ({ codes, chosen, named, onChoose }: LanguageButtonsProps) => (
  <fieldset class="edit-languages">
    <legend>Language</legend>
    {codes.map((each) => (
      <button
        key={each}
        type="button"
        class="button button-small"
        aria-pressed={each === chosen}
        onClick={() => onChoose(each)}
      >
        {named(each)}
      </button>
    ))}
  </fieldset>
)
