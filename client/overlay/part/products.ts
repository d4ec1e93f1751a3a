/** @module The part that draws recommended products. */
import { Recommendations } from '../block/Recommendations.tsx'
import type { Part } from '../parts.ts'
import products from '../style/products.css' with { type: 'text' }

export const part: Part = { styles: products, views: { recommendations: Recommendations } }
