DROP TABLE quotation;
DROP TABLE said_by;
