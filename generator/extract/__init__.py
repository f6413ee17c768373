"""From one article to the companies it names and the deals it states; knows no other article."""
