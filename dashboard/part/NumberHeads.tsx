/** @module Heads of columns of numbers. */

interface NumberHeadsProps {
  names: readonly string[]
  /** Columns that a phone has no room for. @default false */
  isWide?: boolean
}

export const NumberHeads = ({ names, isWide = false }: NumberHeadsProps) => (
  <>
    {names.map((name) => (
      <th key={name} scope="col" class={isWide ? 'num not-phone' : 'num'}>
        {name}
      </th>
    ))}
  </>
)
