/** @module The page of a product in a written PrestaShop 1.6 shop, with its block of the cart. */

/** As modules/blockcart/blockcart-json.tpl writes it: `price` is of all pieces, `price_float` is without tax. */
export const oldCart = (quantity: number, url: string) => ({
  products: quantity
    ? [
        {
          id: 1,
          link: `${url}/index.php?id_product=1&controller=product`,
          quantity,
          image: `${url}/img/p/1/1-home_default.jpg`,
          priceByLine: `€${(16.51 * quantity).toFixed(2)}`,
          name: 'Faded Short Sl...',
          price: `€${(16.51 * quantity).toFixed(2)}`,
          price_float: (16.51 * quantity) / 1.21,
          idCombination: 1,
          idAddressDelivery: 5,
          is_gift: false,
          hasAttributes: true,
          attributes: 'Orange, S',
        },
      ]
    : [],
  discounts: [],
  nbTotalProducts: quantity,
  total: `€${(16.51 * quantity + 2).toFixed(2)}`,
  hasError: false,
})

/** Source of the manner: the default-bootstrap theme's product.tpl, and the ajax-cart.js of blockcart. */
export const oldProductPage = (
  quantity: number,
  tag: string,
  url: string,
) => `<!doctype html><html><head><title>Shop</title>
<script>var baseUri='${url}/';var id_product=1;var priceDisplayMethod=0;var productReference='demo_1';var static_token='a';
var ajaxCart={add:function(sign){var r=new XMLHttpRequest();r.open('POST',baseUri+'?rand='+new Date().getTime());
r.setRequestHeader('content-type','application/x-www-form-urlencoded');r.send('controller=cart&'+sign+'=1&ajax=true&qty=1&id_product=1&token='+static_token)}}</script></head>
<body id="product" class="product product-1">${tag}<div itemscope itemtype="https://schema.org/Product">
<h1 itemprop="name">Faded Short Sleeve T-shirts</h1><p id="product_reference"><span itemprop="sku">demo_1</span></p>
<div class="content_prices" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><link itemprop="availability" href="https://schema.org/InStock">
<span id="our_price_display" class="price" itemprop="price" content="16.51">16,51 €</span><meta itemprop="priceCurrency" content="EUR"></div>
<form id="buy_block"><input type="hidden" name="id_product" value="1"><input type="hidden" name="id_product_attribute" id="idCombination" value="1">
<button type="button" id="add" onclick="ajaxCart.add('add')">Add</button><button type="button" id="remove" onclick="ajaxCart.add('delete')">Remove</button></form></div>
<div class="shopping_cart"><span class="ajax_cart_quantity">${quantity}</span></div></body></html>`
