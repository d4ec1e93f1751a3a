/** @module Buttons of which one is pressed: a choice that holds at once. */

interface ChoiceProps<Name extends string> {
  /** What is chosen, for those who hear the page. */
  legend: string
  choices: Record<Name, string>
  value: Name
  onChoose(name: Name): void
}

export const Choice = <Name extends string>({ legend, choices, value, onChoose }: ChoiceProps<Name>) => (
  <fieldset class="buttons-choice">
    <legend class="unseen">{legend}</legend>
    {(Object.entries(choices) as [Name, string][]).map(([name, title]) => (
      <button
        key={name}
        type="button"
        class="button button-small"
        aria-pressed={name === value}
        onClick={() => onChoose(name)}
      >
        {title}
      </button>
    ))}
  </fieldset>
)
