/** @module An order as Shopify's webhooks carry it, in the documented form (Admin REST API, Order), with a made-up buyer. */

/** What was typed at the checkout: kept as a claim, and nowhere else. */
export const TYPED_EMAIL = 'ada.buyer@mail.example'

/** What must never be found in anything we keep: each is in the samples below. */
export const PERSONAL = ['+37060000000', 'Buyerson', 'Canary Street 7', '203.0.113.7', 'Engraved for Ada']

const money = (amount: string) => ({
  shop_money: { amount, currency_code: 'EUR' },
  presentment_money: { amount: `${(Number(amount) * 0.88).toFixed(2)}`, currency_code: 'GBP' },
})

const address = {
  first_name: 'Ada',
  last_name: 'Buyerson',
  name: 'Ada Buyerson',
  address1: 'Canary Street 7',
  address2: null,
  city: 'Vilnius',
  zip: 'LT-01100',
  phone: '+37060000000',
  country_code: 'LT',
}

/** Two teapots at 42.80, of which 5.60 off together, and a cup at 9; with 4.90 of delivery 93.90 in all. */
export const shopifyLines = [
  {
    id: 466157049,
    admin_graphql_api_id: 'gid://shopify/LineItem/466157049',
    product_id: 7513594,
    variant_id: 43729076,
    sku: 'TEA-1',
    title: 'Teapot',
    name: 'Teapot - red',
    variant_title: 'red',
    vendor: 'Kiln',
    quantity: 2,
    current_quantity: 2,
    price: '42.80',
    price_set: money('42.80'),
    total_discount: '0.00',
    properties: [{ name: 'Engraving', value: 'Engraved for Ada' }],
    discount_allocations: [{ amount: '5.60', amount_set: money('5.60'), discount_application_index: 0 }],
    tax_lines: [{ title: 'VAT', price: '13.89', rate: 0.21, price_set: money('13.89') }],
  },
  {
    id: 466157050,
    admin_graphql_api_id: 'gid://shopify/LineItem/466157050',
    product_id: 7513595,
    variant_id: 43729077,
    sku: '',
    title: 'Cup',
    quantity: 1,
    current_quantity: 1,
    price: '9.00',
    price_set: money('9.00'),
    discount_allocations: [],
    tax_lines: [],
  },
]

/** Placed 2026-11-02 at 10:30 in Vilnius, which is 08:30 UTC, and paid five seconds later. */
export const shopifyOrderPayload = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 5940139491234,
  admin_graphql_api_id: 'gid://shopify/Order/5940139491234',
  name: '#1042',
  number: 42,
  order_number: 1042,
  test: false,
  email: 'ada.buyer@mail.example',
  contact_email: 'ada.buyer@mail.example',
  phone: '+37060000000',
  browser_ip: '203.0.113.7',
  client_details: { browser_ip: '203.0.113.7', user_agent: 'Mozilla/5.0', session_hash: null },
  order_status_url: 'https://shop.example/548380009/orders/123456abcd/authenticate?key=abcdefg',
  created_at: '2026-11-02T10:30:00+02:00',
  processed_at: '2026-11-02T10:29:58+02:00',
  updated_at: '2026-11-02T10:30:05+02:00',
  cancelled_at: null,
  cancel_reason: null,
  closed_at: null,
  currency: 'EUR',
  presentment_currency: 'GBP',
  financial_status: 'paid',
  fulfillment_status: null,
  taxes_included: true,
  total_line_items_price: '94.60',
  total_discounts: '5.60',
  subtotal_price: '89.00',
  total_tax: '16.30',
  total_price: '93.90',
  total_price_set: money('93.90'),
  current_total_price: '93.90',
  current_total_price_set: money('93.90'),
  checkout_token: 'bd5a8aa1ecd019dd3520ff791ee3a24c',
  cart_token: '68778783ad298f1c80c3bafcddeea02f',
  note: 'Leave it at Canary Street 7',
  note_attributes: [
    { name: 'gift', value: 'no' },
    { name: '_vitrine', value: '7b0e6f6e-8f0c-4f0e-9d6a-0a4b1c2d3e4f' },
  ],
  customer: {
    id: 207119551,
    admin_graphql_api_id: 'gid://shopify/Customer/207119551',
    email: 'ada.buyer@mail.example',
    first_name: 'Ada',
    last_name: 'Buyerson',
    phone: '+37060000000',
    state: 'disabled',
    default_address: address,
  },
  billing_address: address,
  shipping_address: address,
  discount_applications: [{ type: 'discount_code', code: 'TEA5', value: '5.60', value_type: 'fixed_amount' }],
  shipping_lines: [{ id: 369256396, title: 'Courier', price: '4.90', price_set: money('4.90'), tax_lines: [] }],
  line_items: shopifyLines,
  refunds: [],
  // Deeper than what strangers may send: fulfilled lines repeat the lines with their taxes.
  fulfillments: [{ id: 255858046, line_items: [{ ...shopifyLines[0] }] }],
  ...change,
})
