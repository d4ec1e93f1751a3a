/** @module Heads of columns of numbers. */

export const NumberHeads = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <th key={name} scope="col" class="num">
        {name}
      </th>
    ))}
  </>
)
