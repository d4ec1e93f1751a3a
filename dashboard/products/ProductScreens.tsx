/** @module The screens about products: the shelf, one product, and where they come from. */
import type { Route } from '../route.ts'
import { Catalogue } from './Catalogue.tsx'
import { ProductScreen } from './one/ProductScreen.tsx'
import { Products } from './Products.tsx'

export type ProductRoute = Extract<Route, { screen: 'products' | 'product' | 'catalogue' }>

export function ProductScreens({ route }: { route: ProductRoute }) {
  switch (route.screen) {
    case 'products':
      return <Products />
    case 'product':
      return <ProductScreen key={route.productId} productId={route.productId} />
    case 'catalogue':
      return <Catalogue />
  }
}
