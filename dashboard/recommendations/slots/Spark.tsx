/** @module A trend as small as a word: a bar a day. */

interface SparkProps {
  values: readonly number[]
  /** What a screen reader says it is. */
  label: string
}

const HEIGHT = 34
/** Of a bar, with the gap behind it. */
const STEP = 4

export function Spark({ values, label }: SparkProps) {
  const most = Math.max(1, ...values)
  const ends = values.length === 0 ? '' : `: ${values[0]} on the first, ${values.at(-1)} on the last`
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${values.length * STEP} ${HEIGHT}`}
      width={values.length * STEP}
      height={HEIGHT}
      role="img"
      aria-label={`${label}${ends}`}
    >
      {values.map((value, n) => {
        const height = value === 0 ? 1 : Math.max(2, (value / most) * HEIGHT)
        return <rect key={n} x={n * STEP} y={HEIGHT - height} width={STEP - 1} height={height} rx="1" />
      })}
    </svg>
  )
}
