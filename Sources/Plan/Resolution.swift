package struct Resolution {}
