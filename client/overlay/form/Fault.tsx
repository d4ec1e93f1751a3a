/** @module What is wrong with a field, under it. */

interface FaultProps {
  name: string
  wrong: string | undefined
}

/** Named so that the field can say it is described by it. */
export const Fault = ({ name, wrong }: FaultProps) => (
  <span id={`wrong-${name}`} class="wrong">
    {wrong}
  </span>
)
