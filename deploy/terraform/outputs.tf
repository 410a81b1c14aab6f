output "bucket" {
  description = "store.bucket in .blocks/config.yml."
  value       = aws_s3_bucket.evidence.bucket
}

output "bucket_arn" {
  description = "For policies elsewhere."
  value       = aws_s3_bucket.evidence.arn
}

output "region" {
  description = "store.region in .blocks/config.yml."
  value       = aws_s3_bucket.evidence.region
}

output "role_arn" {
  description = "store.role_arn in .blocks/config.yml."
  value       = aws_iam_role.evidence.arn
}

output "blocks_config" {
  description = "The section `store` of .blocks/config.yml."
  value = yamlencode({
    store = {
      type            = "s3"
      bucket          = aws_s3_bucket.evidence.bucket
      prefix          = var.prefix
      region          = aws_s3_bucket.evidence.region
      role_arn        = aws_iam_role.evidence.arn
      retention_years = var.retention_years
    }
  })
}
