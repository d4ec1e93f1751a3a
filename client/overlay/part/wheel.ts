/** @module The part that draws wheels. */
import { WheelBlock } from '../block/WheelBlock.tsx'
import { deadline } from '../deadline.ts'
import { discountWords } from '../discount-words.ts'
import type { Part } from '../parts.ts'
import coupon from '../style/coupon.css' with { type: 'text' }
import outcome from '../style/outcome.css' with { type: 'text' }
import wheel from '../style/wheel.css' with { type: 'text' }

export const part: Part = {
  styles: coupon + outcome + wheel,
  help: { deadline, discountWords },
  views: { wheel: WheelBlock },
}
