DROP TABLE highlight;
