DROP TABLE article_queue;
