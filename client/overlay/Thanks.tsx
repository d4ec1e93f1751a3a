/** @module What is said in the place of what was filled in. */

interface ThanksProps {
  text: string
}

/** Takes the focus that its form has lost, by which it is read out. */
export const Thanks = ({ text }: ThanksProps) => (
  <p class="thanks" tabIndex={-1} ref={(thanks) => thanks?.focus()}>
    {text}
  </p>
)
