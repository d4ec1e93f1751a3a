/** @module What Shopify hands to a pixel when a checkout is completed: the types of @shopify/web-pixels-extension 2.18.0. */

const money = (amount: number) => ({ amount, currencyCode: 'EUR' })

/** Every line that has nothing to do with a person is made up; every person in it must never be told. */
export const checkoutCompleted = (change: Record<string, unknown> = {}, orderId: string | null = '5940139491234') => ({
  id: 'sh-7d9c2a6f-8B2C-4A1E',
  clientId: 'c5f1b0a2-0000-4000-8000-000000000000',
  name: 'checkout_completed',
  type: 'standard',
  seq: 12,
  timestamp: new Date().toISOString(),
  context: {
    document: {
      location: {
        href: 'https://shop.example/checkouts/cn/Z2NwLWV1/thank-you?key=secret',
        origin: 'https://shop.example',
        pathname: '/checkouts/cn/Z2NwLWV1/thank-you',
      },
      referrer: 'https://shop.example/checkouts/cn/Z2NwLWV1',
      title: 'Thank you, Ada!',
      characterSet: 'UTF-8',
    },
    navigator: {
      userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148',
      language: 'lt-LT',
      languages: ['lt-LT'],
      cookieEnabled: true,
    },
    window: {},
  },
  data: {
    checkout: {
      attributes: [{ key: 'gift', value: 'no' }],
      currencyCode: 'EUR',
      email: 'ada.buyer@mail.example',
      phone: '+37060000000',
      billingAddress: { firstName: 'Ada', lastName: 'Buyerson', address1: 'Canary Street 7' },
      shippingAddress: { firstName: 'Ada', lastName: 'Buyerson', address1: 'Canary Street 7' },
      buyerAcceptsEmailMarketing: true,
      discountApplications: [],
      order: { id: orderId, customer: { id: '207119551', isFirstOrder: true } },
      token: 'bd5a8aa1ecd019dd3520ff791ee3a24c',
      totalPrice: money(93.9),
      subtotalPrice: money(89),
      totalTax: money(16.3),
      shippingLine: { price: money(4.9) },
      transactions: [],
      lineItems: [
        {
          id: '466157049',
          title: 'Teapot',
          quantity: 2,
          finalLinePrice: money(80),
          discountAllocations: [{ amount: money(5.6) }],
          properties: [{ key: 'Engraving', value: 'Engraved for Ada' }],
          variant: {
            id: '43729076',
            sku: 'TEA-1',
            title: 'red',
            price: money(42.8),
            product: { id: '7513594', title: 'Teapot', vendor: 'Kiln', type: 'Teapots', url: '/products/teapot' },
          },
        },
        {
          id: '466157050',
          title: 'Cup',
          quantity: 1,
          variant: {
            id: 'gid://shopify/ProductVariant/43729077',
            sku: null,
            title: null,
            price: money(9),
            product: { id: 'gid://shopify/Product/7513595', title: 'Cup', vendor: 'Kiln', type: null, url: null },
          },
        },
        { id: '466157051', title: 'Tip', quantity: 1, finalLinePrice: money(0), variant: null },
      ],
      ...change,
    },
  },
})
