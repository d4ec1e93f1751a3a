/** @module A few numbers in a row, each under its name. */

interface SmallFiguresProps {
  figures: readonly { label: string; value: string }[]
  /** Further class names. */
  class?: string
}

export const SmallFigures = ({ figures, class: more = '' }: SmallFiguresProps) => (
  <dl class={`small-figures ${more}`}>
    {figures.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
