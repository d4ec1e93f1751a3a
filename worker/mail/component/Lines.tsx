/** @module A text with its line ends. */
import { heldTogether } from '../held-together.ts'

/** Every line end of the text is one on the screen. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {heldTogether(text)
      .split('\n')
      .map((line, at) => (at === 0 ? line : [<br key={at} />, line]))}
  </>
)
